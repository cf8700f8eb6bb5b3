"""Argon2id: how dear each guess of a passphrase or code is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Self

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from metrodesk.bundles.strict_json import Fields, Json
from metrodesk.errors import MalformedJson

KEY_SIZE: Final = 32
_MOST_MEMORY, _MOST_PASSES, _MOST_LANES = 1 << 18, 16, 16  # a hostile file must not hang us


@dataclass(frozen=True, slots=True)
class Cost:
    """How dear Argon2id makes each guess; stored with what it protects."""

    memory_kib: int = 64 << 10
    passes: int = 3
    lanes: int = 4

    def to_json(self) -> dict[str, Json]:
        """Return the keys in their order."""
        return {"memory_kib": self.memory_kib, "passes": self.passes, "lanes": self.lanes}

    @classmethod
    def from_json(cls, fields: Fields) -> Self:
        """Read a cost, within bounds that end."""
        cost = cls(fields.number("memory_kib"), fields.number("passes"), fields.number("lanes"))
        if not 1 <= cost.lanes <= _MOST_LANES or not 1 <= cost.passes <= _MOST_PASSES:
            raise MalformedJson("cost", fields.where)
        if not 8 * cost.lanes <= cost.memory_kib <= _MOST_MEMORY:
            raise MalformedJson("cost", fields.where)
        return cost

    def stretch(self, secret: bytes, salt: bytes) -> bytes:
        """Return a 32-byte key."""
        return Argon2id(
            salt=salt,
            length=KEY_SIZE,
            iterations=self.passes,
            lanes=self.lanes,
            memory_cost=self.memory_kib,
        ).derive(secret)


STANDARD: Final = Cost()
