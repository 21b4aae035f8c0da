"""Lawful rewards to start a catalogue with: small, sure and soon (FLEET.md § 4), none with value.

Their names and words stand in the texts of the bot, under `reward-seed-<key>`.
"""

from collections.abc import Mapping

from fleet.recognition import PointReason
from fleet.reward_guard import Condition, RewardKind, RewardRule

SEEDS: Mapping[str, tuple[RewardRule, int]] = {
    "thanks": (RewardRule(RewardKind.THANKS, Condition.RESPONSIBLE_MONTHS), 1),
    "certificate": (RewardRule(RewardKind.CERTIFICATE, Condition.RESPONSIBLE_MONTHS), 6),
    "attestation": (RewardRule(RewardKind.ATTESTATION, Condition.CLAIM_FREE_MONTHS), 12),
    "training": (RewardRule(RewardKind.TRAINING_PLACE, Condition.POSITIVE_ACTIONS), 100),
    "catch": (
        RewardRule(
            RewardKind.PUBLIC_PRAISE,
            Condition.POSITIVE_ACTIONS,
            actions=frozenset({PointReason.NEAR_MISS}),
        ),
        3,
    ),
}
"""Each with its threshold: months, points, or a number of actions."""
