"""Reads every .eml of a folder with Python's own email package, and names what
it finds wrong: defects, missing parts, names that do not read."""
import email, email.policy, pathlib, sys

count, wrong = 0, 0
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.eml")):
    count += 1
    faults = []
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    for part in message.walk():
        faults += [f"{part.get_content_type()}: {d!r}" for d in part.defects]
        for name, value in part.items():
            faults += [f"{name}: {d!r}" for d in getattr(value, "defects", ())]
    if message.get_content_type() != "multipart/mixed":
        faults.append(message.get_content_type())
    plain, html = message.get_body(("plain",)), message.get_body(("html",))
    if plain is None or len(plain.get_content()) < 100:
        faults.append("no plain text")
    if html is None or "<html" not in html.get_content():
        faults.append("no HTML")
    if not message["Message-ID"] or not message["Date"] or len(message["To"].addresses) != 1:
        faults.append("headers")
    attached = list(message.iter_attachments())
    if len(attached) != 1 or not attached[0].get_filename().endswith(".pdf") or not attached[0].get_content().startswith(b"%PDF-"):
        faults.append("attachments")
    if faults:
        wrong += 1
        print(path.name, faults)
print(f"{count - wrong} messages without a defect")
sys.exit(wrong > 0)
