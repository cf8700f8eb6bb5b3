from tests.cli.hostile import attack
from tests.services.campaign import campaign, cheap_stretching, founded

__all__ = ["attack", "campaign", "cheap_stretching", "founded"]
