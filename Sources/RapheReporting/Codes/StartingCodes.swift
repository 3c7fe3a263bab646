package import RapheSyntax

extension Code {
  package static let wouldReplace = Code(
    "E0660", "a new project that cannot be written",
    checks: "None of the files of `raphe init` is there already, and all of them can be written.",
    why: "A new project begins where nothing is; half a project would be no project.",
    example: "raphe init .   # where there is a raphe.yaml",
    instead: "Name another folder, or one that may be written.")
  package static let unusableTopic = Code(
    "E0661", "a topic whose word the vocabulary has for something else",
    checks: "The files of `raphe init` with a topic of one's own pass `raphe check` without a warning.",
    why: "A target that is called as a region, or as a measure, cannot be told from it.",
    example: "raphe init --topic brain",
    instead: "Write a longer name, such as `--topic 'brain signalling'`.")
}
