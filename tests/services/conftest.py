import pytest

from tests.services.campaign import PINGTAN, SHITI, campaign, cheap_stretching, founded

__all__ = ["campaign", "cheap_stretching", "founded"]


@pytest.fixture
def received(campaign):
    """The district after 平滩镇 handed in everything and 石梯镇 one report."""
    campaign.merge(campaign.hand_in(PINGTAN), campaign.hand_in(SHITI, numbers={18}))
    return campaign
