"""The programs in docs/api.md do what they say, against a house that is served."""

import asyncio
import re
from pathlib import Path
from urllib.error import HTTPError

import pytest

from hand_time import HandTime
from hemicycle.chamber.house.tokens import Scope
from house_in_hand import SLUG, HouseInHand
from house_on_a_port import on_a_port
from whole_sitting import OPENS, REGISTERING, example, registered

DOCUMENT = (Path(__file__).parent.parent / "docs" / "api.md").read_text(encoding="utf-8")


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_programs_act_and_read(tmp_path: Path) -> None:
    room: dict[str, object] = {}
    for program in re.findall(r"```python\n(.*?)```", DOCUMENT, re.DOTALL):
        exec(program, room)
    act, told = room["act"], room["told"]
    assert callable(act)
    assert callable(told)

    async def story() -> list[str]:
        async with HouseInHand(tmp_path, example(), HandTime(REGISTERING)) as house:
            await registered(house)
            house.time.moment = OPENS
            token = house.token("program", Scope.CHAIR)["authorization"].removeprefix("Bearer ")
            async with on_a_port(house.house) as port:
                address = f"http://127.0.0.1:{port}"
                for fields in (
                    {"act": "open-meeting"},
                    {"act": "open-segment", "segment": "1"},
                    {"act": "give-floor", "inscription": 1},
                ):
                    receipt = await asyncio.to_thread(act, address, token, SLUG, **fields)
                    assert receipt["stream"] == SLUG
                with pytest.raises(HTTPError) as refused:
                    await asyncio.to_thread(act, address, token, SLUG, act="open-meeting")
                refused.value.close()
                return list(await told(address, SLUG))

    assert asyncio.run(story()) == [
        "1: Belgium",
        *(f"next: {one}" for one in ("Senegal", "Japan", "Chile", "Fiji", "Kenya")),
    ]
