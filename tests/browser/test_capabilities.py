"""What a browser cannot do: a good record is then called neither forged nor authentic, and a bad one is no better."""

from base64 import b64decode, b64encode

import pytest
from browser.bundling import bundle, record_ids

# A browser that answers as one without ML-DSA does: an unknown name is not supported.
NO_ML_DSA = """
const known = crypto.subtle.importKey.bind(crypto.subtle);
crypto.subtle.importKey = (format, data, algorithm, ...rest) =>
  String(algorithm.name ?? algorithm).startsWith("ML-DSA")
    ? Promise.reject(new DOMException("Unrecognized name.", "NotSupportedError"))
    : known(format, data, algorithm, ...rest);
"""

NO_ED25519 = NO_ML_DSA.replace("ML-DSA", "Ed25519")
# One that says yes to every signature, and one that answers with an error of another kind, as Firefox does.
CREDULOUS = "crypto.subtle.verify = async () => true;"
SYNTAX_ERROR = NO_ML_DSA.replace("NotSupportedError", "SyntaxError")
NO_CRYPTO = "Object.defineProperty(crypto, 'subtle', {value: undefined});"


def states(result):
    return {item["check"]: item["state"] for item in result["checks"]}


@pytest.fixture
def data(press):
    return bundle(press, record_ids(press)[0])


def altered(data, ending):
    path = next(path for path in data["files"] if path.endswith(ending))
    content = bytearray(b64decode(data["files"][path]))
    content[-9] ^= 1
    return data | {"files": data["files"] | {path: b64encode(content).decode()}}


@pytest.mark.parametrize("before", [NO_ML_DSA, SYNTAX_ERROR])
def test_browser_without_ml_dsa(make_judge, data, pin, before):
    judge = make_judge(before)
    result = judge(data, pin)
    assert result["verdict"] == "unproven"
    found = states(result)
    assert [name for name, state in found.items() if state == "not_checked"] == [
        "root",
        "signatures",
        "time",
        "witness",
        "record",
    ]
    assert "failed" not in found.values()
    for ending in ("source.txt", "record.json", ".dsse.json", "checkpoint"):
        assert judge(altered(data, ending), pin)["verdict"] == "failed"


def test_signature_of_another_form_is_bad_in_any_browser(make_judge, press, thief, pin):
    """An attacker cannot choose that a signature is not judged by making it none."""
    judge = make_judge(NO_ML_DSA)

    def shortened(signatures):
        return [item if len(item.sig) < 3000 else type(item)(item.keyid, bytes(64)) for item in signatures]

    thief.change_signatures(1, shortened)
    result = judge(bundle(press, record_ids(press)[0]), pin)
    assert states(result)["signatures"] == "failed"


def test_threshold_without_the_missing_half_has_failed(make_judge, press, thief, pin):
    judge = make_judge(NO_ML_DSA)
    thief.change_signatures(1, lambda signatures: [item for item in signatures if len(item.sig) < 3000])
    assert states(judge(bundle(press, record_ids(press)[0]), pin))["signatures"] == "failed"


def test_browser_without_ed25519(make_judge, data, pin):
    result = make_judge(NO_ED25519)(data, pin)
    assert result["verdict"] == "unproven"
    assert states(result)["log"] == "not_checked"


def test_browser_that_believes_everything_is_believed_nothing(make_judge, data, pin):
    result = make_judge(CREDULOUS)(data, pin)
    assert result["verdict"] == "unproven"
    assert {states(result)[name] for name in ("root", "signatures", "log")} == {"not_checked"}


def test_place_without_cryptography(make_judge, data, pin):
    """Over plain http there is none, and the page says so."""
    result = make_judge(NO_CRYPTO)(data, pin)
    assert result["verdict"] == "unproven"
    assert [item["code"] for check in result["checks"] for item in check["why"]] == ["insecure"]
