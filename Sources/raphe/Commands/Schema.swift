import ArgumentParser
import RapheLanguage

/// `raphe schema`: the JSON Schema of the files, for editors.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the JSON Schema of Raphe's files, for editors.")

  @OptionGroup var display: DisplayOptions

  func run() throws { try display.write(JSONSchema.text()) }
}
