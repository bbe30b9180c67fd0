from archivist.readers.shared.attachments import attachments_left_out


def test_the_first_names_are_given_and_all_are_counted():
    (item,) = attachments_left_out([f"{number}.pdf" for number in range(7)], "mail.eml")
    assert (item.code, item.found) == ("attachments-left-out", "0.pdf, 1.pdf, 2.pdf, 3.pdf, 4.pdf…")
    assert "7" in item.message


def test_more_files_than_names_are_known():
    (item,) = attachments_left_out(["a.pdf"], "x.pdf", 9)
    assert item.found == "a.pdf…"


def test_without_files_there_is_no_finding():
    assert attachments_left_out([], "mail.eml") == ()
