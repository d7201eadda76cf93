"""What a close one is to the inwoner."""

from assistant.grammar.cast import find_cast
from tests.assistant.talks import talk


def test_a_man_of_a_count_is_nobodys_partner() -> None:
    made = talk(
        "Hulpverlener: Hoe gaat het met u?",
        "Cliënt: Goed. We liepen met een man of twaalf door het bos.",
        "Naaste: Onze kinderen liepen mee, en wij ook.",
    )
    assert find_cast(made).speakers["Naaste"].name == "uw naaste"


def test_the_partner_who_is_named_is_the_one_who_says_we() -> None:
    made = talk(
        "Hulpverlener: Hoe gaat het met u?",
        "Cliënt: Goed. Mijn vrouw kan het vertellen.",
        "Naaste: Onze kinderen liepen mee, en wij ook.",
    )
    assert find_cast(made).speakers["Naaste"].name == "uw vrouw"
