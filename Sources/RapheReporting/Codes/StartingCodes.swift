package import RapheSyntax

extension Code {
  package static let wouldReplace = Code(
    "E0660", "a new project that cannot be written",
    checks: "None of the files of `raphe init` is there already, and all of them can be written.",
    why: "A new project begins where nothing is; half a project would be no project.",
    example: "raphe init .   # where there is a raphe.yaml",
    instead: "Name another folder, or one that may be written.")
}
