"""A receiver is asked where the operator said, and nowhere else."""

import asyncio

from hemicycle.web.webhooks.by_http import ByHttp


def test_a_receiver_that_sends_elsewhere_is_not_followed() -> None:
    async def main() -> None:
        asked: list[bytes] = []

        async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            head = await reader.readuntil(b"\r\n\r\n")
            asked.append(head.split(b"\r\n")[0])
            writer.write(
                b"HTTP/1.1 307 Elsewhere\r\nlocation: /inside\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
            )
            await writer.drain()
            writer.close()

        server = await asyncio.start_server(answer, "127.0.0.1", 0)
        carrier = ByHttp()
        try:
            port = server.sockets[0].getsockname()[1]
            assert await carrier.send(f"http://127.0.0.1:{port}/hook", {}, b"{}") == 307
            assert asked == [b"POST /hook HTTP/1.1"]
        finally:
            await carrier.close()
            server.close()
            await server.wait_closed()

    asyncio.run(main())
