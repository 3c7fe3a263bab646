import ArgumentParser

/// A study to simulate, and where it goes.
struct StudyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Simulate a study, by its id or its file, and write its dataset into the folder of --output.",
      valueName: "design"))
  var study: String?

  @ArgumentParser.Flag(help: "With --study, replace files that are there already.")
  var replace = false
}
