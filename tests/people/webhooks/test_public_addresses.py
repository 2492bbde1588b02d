"""Only what is on the open internet is reached, however an address of the house's own network is written."""

import pytest

from people.outside import Unreachable, is_public, target_of


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f::1", "64:ff9b::5db8:d70e", "2002:5db8:d70e::1"])
def test_what_is_public_is_reached(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.0.0.1",
        "100.64.0.1",
        "169.254.169.254",
        "224.0.0.1",
        "0.0.0.0",
        "::1",
        "fe80::1%eth0",
        "fd00::1",
        "fec0::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::a00:1",
        "2002:7f00:1::1",
        "2001:0:a00:1::1",
    ],
)
def test_what_is_not_is_no_target(address):
    assert not is_public(address)
    if "%" not in address:
        with pytest.raises(Unreachable, match="private network"):
            target_of(f"https://[{address}]/" if ":" in address else f"https://{address}/")
