package import RapheSyntax

extension Code {
  package static let noLock = Code(
    "E0642", "a lock that is not there",
    checks: "A run that is held against a lock finds `raphe.lock` in the project's folder, or the file that is named.",
    why: "A run without its lock would look like one in which nothing changed.",
    example: "raphe test --locked",
    instead: "Write the lock by `raphe lock` and keep it with the project.")
  package static let invalidLock = Code(
    "E0643", "a lock that cannot be read",
    checks: "The lock is as `raphe lock` writes it, in a known version.",
    why: "A lock that was changed by hand, or has the marks of a merge, could hide that a verdict changed.",
    example: "raphe test --locked   # after a merge that left <<<<<<< in raphe.lock",
    instead: "Take the lock of one side back from the history, or write it anew by `raphe lock`.")
  package static let invalidRegistration = Code(
    "E0644", "a registration that cannot be read",
    checks: "The file given by `--registered` is as `raphe lock --register` writes it, in a known version.",
    why: "What is scored must be what was registered, to the letter.",
    example: "raphe test --registered registration.md",
    instead: "Name the JSON file of the registration.")
  package static let noState = Code(
    "E0645", "nothing that could be compared",
    checks: "Each argument of `raphe diff` is a lock, a stored report, a folder, or a revision of git.",
    why: "What cannot be read must not look like what did not change.",
    example: "raphe diff v1.O",
    instead: "Write a path that exists, or a revision that `git log` knows.")
  package static let noDigests = Code(
    "E0646", "a system without SHA-256",
    checks: "The system has a library that works out SHA-256: OpenSSL's libcrypto, or macOS.",
    why: "A lock and a registration rest on digests, which are never made by code of our own.",
    example: "raphe lock   # in an image without libcrypto.so",
    instead: "Install OpenSSL's library, such as `apt install libssl3`.")
  package static let revisionUnread = Code(
    "E0647", "a revision that cannot be taken out",
    checks: "Git can write the files of a revision to a temporary folder.",
    why: "A part of a revision would look like one in which files are missing.",
    example: "raphe diff HEAD~1   # in a clone without that revision's files",
    instead: "Fetch what is missing, or make room in the folder for temporary files.")
}
