"""Put the context of RO-Crate 1.2, read from a file, where rocrate-validator keeps what it has fetched.

Run in the validator's environment: `python keep_crate_context.py FILE CACHE`, then `rocrate-validator --offline
--cache-path CACHE`. A machine with a network needs none of it: `rocrate-validator cache warm`.
"""

import io
import sys
from pathlib import Path

from requests import PreparedRequest, Response
from requests.adapters import HTTPAdapter
from requests_cache import CachedSession
from urllib3 import HTTPResponse

CONTEXT = "https://w3id.org/ro/crate/1.2/context"


class _FromFile(HTTPAdapter):
    def __init__(self, data: bytes) -> None:
        super().__init__()
        self._data = data

    def send(self, request: PreparedRequest, **_: object) -> Response:
        raw = HTTPResponse(
            io.BytesIO(self._data),
            {"Content-Type": "application/ld+json"},
            status=200,
            preload_content=False,
            request_url=request.url,
        )
        return self.build_response(request, raw)


def main() -> None:
    source, cache = sys.argv[1:]
    session = CachedSession(cache, backend="sqlite", expire_after=-1, allowable_methods=("GET",))
    session.mount("https://", _FromFile(Path(source).read_bytes()))
    session.get(CONTEXT).raise_for_status()


if __name__ == "__main__":
    main()
