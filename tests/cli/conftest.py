from tests.services.campaign import campaign, cheap_stretching, founded

__all__ = ["campaign", "cheap_stretching", "founded"]
