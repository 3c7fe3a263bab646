/// What is said of the key of a command line.
enum CommandLineWords {
  static let purpose =
    "The arguments as typed, without --jobs and --output, on which a report does not depend; absent without a command."
}
