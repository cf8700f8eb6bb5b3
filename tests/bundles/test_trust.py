import base64

import pytest

from metrodesk.bundles.strict_json import dump, load
from metrodesk.bundles.trust import Trust, vouch
from metrodesk.errors import BundleRejected, Reason
from tests.bundles.office import CAMPAIGN, fixed_keys


def test_the_root_vouches_for_the_daily_key(office):
    trust = Trust.from_bytes(office.trust, office.root.public)
    assert trust.district == office.entry
    assert trust.fingerprint == office.root.public.fingerprint
    assert (trust.campaign, trust.number) == (CAMPAIGN, 1)


def test_another_root_is_not_believed(office):
    forged = vouch(fixed_keys("stranger").signing, CAMPAIGN, 2, office.entry)
    assert Trust.from_bytes(forged).number == 2
    with pytest.raises(BundleRejected) as refused:
        Trust.from_bytes(forged, office.root.public)
    assert refused.value.reason is Reason.SIGNATURE


def test_an_altered_payload_is_refused(office):
    envelope = load(office.trust)
    payload = base64.b64decode(envelope["payload"]).replace(b'"number":1', b'"number":2')
    envelope["payload"] = base64.b64encode(payload).decode()
    with pytest.raises(BundleRejected) as refused:
        Trust.from_bytes(dump(envelope), office.root.public)
    assert refused.value.reason is Reason.SIGNATURE


@pytest.mark.parametrize(
    "change", [{"payloadType": "application/vnd.metrodesk.head+json;v=1"}, {"signatures": []}, {"payload": "?"}]
)
def test_a_broken_envelope_is_refused(office, change):
    with pytest.raises(BundleRejected):
        Trust.from_bytes(dump({**load(office.trust), **change}), office.root.public)
