import json
import os
import stat
import sys
import threading
import types

import pytest

from metrodesk.bundles import account
from metrodesk.bundles.account import Protection
from metrodesk.bundles.apart import write_apart
from metrodesk.bundles.keys import DeviceKeys, load_identities, load_keys, protection_of, save_keys
from metrodesk.bundles.stretching import STANDARD, Cost
from metrodesk.errors import (
    AccountSecretMissing,
    InvalidCode,
    KeyFileDamaged,
    PassphraseNeeded,
    PassphraseTooShort,
    WrongPassphrase,
)
from tests.bundles.office import CHEAP, fixed_keys

PHRASE = "平滩镇办公室的口令"


@pytest.fixture
def keys() -> DeviceKeys:
    return DeviceKeys.generate()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "keys" / "device.key"


def same(one: DeviceKeys, other: DeviceKeys) -> bool:
    return (one.device, one.signing.seed, one.identity.secret) == (
        other.device,
        other.signing.seed,
        other.identity.secret,
    )


def test_the_passphrase_opens_the_file(keys, path):
    assert save_keys(path, keys, passphrase=PHRASE, cost=CHEAP) is Protection.PASSPHRASE
    assert same(load_keys(path, PHRASE), keys)
    assert protection_of(path) is Protection.PASSPHRASE


def test_a_passphrase_is_the_same_from_every_input_method(keys, path):
    save_keys(path, keys, passphrase="cafe\u0301 平滩镇", cost=CHEAP)
    assert same(load_keys(path, "caf\u00e9 平滩镇"), keys)


def test_a_wrong_or_missing_passphrase_says_so(keys, path):
    save_keys(path, keys, passphrase=PHRASE, cost=CHEAP)
    with pytest.raises(WrongPassphrase):
        load_keys(path, PHRASE + "!")
    with pytest.raises(PassphraseNeeded):
        load_keys(path)


def test_a_short_passphrase_is_not_taken(keys, path):
    with pytest.raises(PassphraseTooShort) as short:
        save_keys(path, keys, passphrase="1234567", cost=CHEAP)
    assert short.value.least == 8
    assert not path.exists()


def test_the_cost_is_that_of_the_design_and_stored_in_the_file(keys, path):
    assert Cost(memory_kib=64 << 10, passes=3, lanes=4) == STANDARD
    save_keys(path, keys, passphrase=PHRASE)
    lock = json.loads(path.read_bytes())["lock"]
    assert (lock["kdf"], lock["memory_kib"], lock["passes"], lock["lanes"]) == ("argon2id", 65536, 3, 4)
    assert same(load_keys(path, PHRASE), keys)


def test_the_account_opens_the_file_without_a_question(keys, path):
    assert save_keys(path, keys, account=False) is Protection.ACCOUNT_FILE
    assert same(load_keys(path), keys)


def test_another_account_does_not_open_the_file(keys, path):
    save_keys(path, keys, account=False)
    for secret in (path.parent / "account").iterdir():
        secret.unlink()
    with pytest.raises(AccountSecretMissing):
        load_keys(path)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_only_the_owner_may_read_the_files(keys, path):
    save_keys(path, keys, account=False)
    files = [path, *(path.parent / "account").iterdir()]
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert len(files) == 2


def test_no_secret_is_readable_in_the_file(keys, path):
    save_keys(path, keys, account=False)
    data = path.read_bytes()
    assert keys.signing.seed.hex().encode() not in data
    assert b"AGE-SECRET-KEY" not in data
    assert str(keys.public).encode() in data
    assert keys.identity.secret not in repr(keys)


def test_a_rotated_device_keeps_its_name(keys, path):
    rotated = keys.rotated()
    assert (rotated.device, rotated.recipient) == (keys.device, keys.recipient)
    assert rotated.public != keys.public
    save_keys(path, rotated, account=False)
    assert same(load_keys(path), rotated)


def test_both_keys_of_a_rotation_rest_in_the_file_until_it_is_over(keys, path):
    both = keys.rotating()
    assert [one.public for one in both.signers] == [keys.public, both.following.public]
    save_keys(path, both, account=False)
    found = load_keys(path)
    assert [one.seed for one in found.signers] == [one.seed for one in both.signers]
    assert [one.seed for one in found.rotated().signers] == [both.following.seed]
    assert found.rotating().following.seed == both.following.seed


def test_a_replaced_reading_key_still_reads_what_it_read(keys, path):
    save_keys(path, keys.replaced().replaced(), account=False)
    found = load_keys(path)
    assert keys.identity.secret in [one.secret for one in found.identities]
    assert len(found.identities) == len({one.secret for one in load_identities(path)}) == 3
    assert found.public != keys.public


def test_every_damaged_key_file_is_refused(keys, path):
    save_keys(path, keys, passphrase=PHRASE, cost=CHEAP)
    data = path.read_bytes()
    for at in range(len(data)):
        hurt = bytearray(data)
        hurt[at] ^= 0x01
        path.write_bytes(hurt)
        with pytest.raises((KeyFileDamaged, WrongPassphrase, AccountSecretMissing, InvalidCode)):
            load_keys(path, PHRASE)


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"\xff", b'{"fmt":"metrodesk-keys","v":2}', b"[" * 9999])
def test_a_file_that_is_no_key_file_is_refused(path, data):
    path.parent.mkdir()
    path.write_bytes(data)
    with pytest.raises(KeyFileDamaged):
        load_keys(path, PHRASE)


@pytest.mark.parametrize("field", [{"memory_kib": 1 << 30}, {"passes": 10**9}, {"lanes": 0}, {"memory_kib": 1}])
def test_a_key_file_that_would_never_open_is_refused(keys, path, field):
    save_keys(path, keys, passphrase=PHRASE, cost=CHEAP)
    values = json.loads(path.read_bytes())
    values["lock"].update(field)
    path.write_text(json.dumps(values))
    with pytest.raises(KeyFileDamaged):
        load_keys(path, PHRASE)


def test_the_old_file_stands_if_the_new_one_cannot_be_written(keys, path, monkeypatch):
    save_keys(path, keys, account=False)

    def full(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        save_keys(path, DeviceKeys.generate(), passphrase=PHRASE, cost=CHEAP)
    assert same(load_keys(path), keys)
    assert [file.name for file in path.parent.iterdir() if file.is_file()] == ["device.key"]


# -- the keys that lie apart ------------------------------------------------------------------


def test_without_a_passphrase_a_recovery_code_is_given(tmp_path):
    root, spare = fixed_keys("root"), fixed_keys("spare")
    apart = write_apart(tmp_path, root, spare, cost=CHEAP)
    assert apart.protection is Protection.RECOVERY_CODE
    assert [len(group) for group in apart.recovery_code.split(" ")] == [4] * 6
    assert same(load_keys(apart.root_file, apart.recovery_code), root)
    assert same(load_keys(apart.spare_file, apart.recovery_code.replace(" ", "")), spare)
    assert load_identities(apart.spare_file, apart.recovery_code)[0].recipient == spare.recipient


def test_a_mistyped_recovery_code_is_told_from_a_wrong_one(tmp_path):
    apart = write_apart(tmp_path, fixed_keys("root"), fixed_keys("spare"), cost=CHEAP)
    digits = apart.recovery_code.replace(" ", "")
    with pytest.raises(InvalidCode):
        load_keys(apart.root_file, digits[:-1] + str((int(digits[-1]) + 1) % 10))
    with pytest.raises(WrongPassphrase):
        load_keys(apart.root_file, "0" * 24)


def test_with_a_passphrase_no_code_is_made(tmp_path):
    apart = write_apart(tmp_path, fixed_keys("root"), fixed_keys("spare"), passphrase=PHRASE, cost=CHEAP)
    assert (apart.protection, apart.recovery_code) == (Protection.PASSPHRASE, None)
    assert same(load_keys(apart.root_file, PHRASE), fixed_keys("root"))


def test_an_identity_file_of_age_serves_as_well(tmp_path, keys):
    (tmp_path / "spare.txt").write_text(f"# spare\n{keys.identity.secret}\n")
    assert [found.recipient for found in load_identities(tmp_path / "spare.txt")] == [keys.recipient]
    (tmp_path / "empty.txt").write_text("# nothing\n")
    with pytest.raises(KeyFileDamaged):
        load_identities(tmp_path / "empty.txt")


# -- the desktop's key store, played by a stand-in --------------------------------------------


class FakeService:
    """A Secret Service that keeps secrets in a dictionary."""

    def __init__(self, *, locked=False, hangs=False):
        self.items, self.locked, self.awake = {}, locked, threading.Event()
        if not hangs:
            self.awake.set()

    def module(self):
        found = types.ModuleType("secretstorage")
        found.dbus_init = lambda: self
        found.collection = types.SimpleNamespace(get_collection_by_alias=lambda _bus, _alias: self)
        found.search_items = lambda _bus, attributes: [Item(self.items[attributes["name"]])]
        return found

    def close(self):
        """The bus is this object as well."""

    def is_locked(self):
        self.awake.wait(2)
        return self.locked

    def create_item(self, _label, attributes, secret, *, replace):
        assert replace
        self.items[attributes["name"]] = secret


class Item:
    def __init__(self, secret):
        self.secret = secret

    def is_locked(self):
        return False

    def get_secret(self):
        return self.secret


@pytest.fixture
def service(monkeypatch):
    def install(**how):
        found = FakeService(**how)
        monkeypatch.setitem(sys.modules, "secretstorage", found.module())
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
        return found

    return install


linux = pytest.mark.skipif(sys.platform != "linux", reason="Secret Service is Linux's")


@linux
def test_an_unlocked_key_store_keeps_the_secret(keys, path, service):
    found = service()
    assert save_keys(path, keys) is Protection.SECRET_SERVICE
    assert same(load_keys(path), keys)
    found.items.clear()
    with pytest.raises(AccountSecretMissing):
        load_keys(path)


@linux
def test_a_locked_key_store_is_not_asked(keys, path, service):
    service(locked=True)
    assert save_keys(path, keys) is Protection.ACCOUNT_FILE
    assert same(load_keys(path), keys)


@linux
def test_a_key_store_that_hangs_is_given_up(keys, path, service, monkeypatch):
    found = service(hangs=True)
    monkeypatch.setattr(account, "_PATIENCE", 0.01)
    assert save_keys(path, keys) is Protection.ACCOUNT_FILE
    found.awake.set()


@linux
def test_without_a_session_bus_nothing_is_asked(keys, path, monkeypatch):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    assert save_keys(path, keys) is Protection.ACCOUNT_FILE
