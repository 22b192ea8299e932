"""Pages that are read from the index: what was durable when one is asked for is on it, unless that takes too long."""

import asyncio
from collections.abc import Callable
from typing import Annotated, Concatenate, ParamSpec, TypeVar

from litestar.exceptions import NotFoundException
from litestar.params import QueryParameter
from sqlalchemy import Engine

from hemicycle.web.house import House

PATIENCE_SECONDS = 0.3
MOST_PAGES = 50

Number = Annotated[int, QueryParameter(name="page", ge=1, le=MOST_PAGES)]
Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


async def read_index(
    house: House,
    read: Callable[Concatenate[Engine, Arguments], Result],
    *arguments: Arguments.args,
    **named: Arguments.kwargs,
) -> Result:
    """Raises NotFoundException in a house that has none."""
    if house.indexing is None:
        raise NotFoundException("This house has no index.")
    await house.indexing.caught_up(PATIENCE_SECONDS)
    return await asyncio.to_thread(read, house.indexing.index.engine, *arguments, **named)
