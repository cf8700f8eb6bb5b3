"""Signed bundles: exact bytes, head, signatures, encryption, keys and enrolment."""
