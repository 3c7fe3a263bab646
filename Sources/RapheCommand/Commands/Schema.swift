import ArgumentParser
import RapheLanguage

/// `raphe schema`: the JSON Schema of the files, for editors.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the JSON Schema of Raphe's files, for editors.",
    usage: "raphe schema [<options>]",
    discussion: """
      For completion in an editor, write it to a file and put its path at the head of a YAML file: \
      `# yaml-language-server: $schema=raphe.schema.json`.

      Examples:

      raphe schema --output raphe.schema.json
      raphe schema | less
      """)

  @OptionGroup var display: DisplayOptions

  func run() throws { try display.write(JSONSchema.text()) }
}
