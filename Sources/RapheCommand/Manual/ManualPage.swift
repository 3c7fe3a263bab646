import RapheReporting

/// The manual page of the program, in the macros of man(7).
struct ManualPage {
  private var lines: [String] = []

  /// Writes the page of all commands that the help shows.
  init(_ program: CommandDescription, usage: [String: String]) {
    lines.append(#".TH RAPHE 1 "" "raphe \#(Release.version)" "User Commands""#)
    lines += [".SH NAME", "raphe \\- " + ManualPage.escaped(program.abstract ?? "")]
    lines.append(".SH SYNOPSIS")
    verbatim(usage[program.commandName] ?? program.commandName)
    lines.append(".SH DESCRIPTION")
    discuss(program.discussion ?? "")
    lines.append(".SH COMMANDS")
    let commands = (program.subcommands ?? []).filter { $0.commandName != "help" && $0.shouldDisplay ?? true }
    for command in commands { describe(command, usage[command.commandName]) }
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func describe(_ command: CommandDescription, _ usage: String?) {
    lines.append(#".SS "raphe \#(command.commandName)""#)
    lines.append(ManualPage.escaped(command.abstract ?? ""))
    lines.append(".PP")
    verbatim(usage ?? "raphe \(command.commandName) [<options>]")
    if let discussion = command.discussion { discuss(discussion) }
    for argument in command.arguments ?? [] where argument.shouldDisplay { describe(argument) }
  }

  private mutating func describe(_ argument: CommandDescription.Argument) {
    let value = "<\(argument.valueName ?? "value")>"
    let names = (argument.names ?? []).sorted { $0.text.count < $1.text.count }.map(\.text).joined(separator: ", ")
    let label =
      switch argument.kind {
      case "positional": value
      case "flag": names
      default: "\(names) \(value)"
      }
    var words = argument.abstract ?? ""
    let values = (argument.allValues ?? []).filter { !$0.isEmpty }
    if !values.isEmpty { words += " (values: \(values.joined(separator: ", ")))" }
    if let standard = argument.defaultValue, !standard.isEmpty { words += " (default: \(standard))" }
    lines += [".TP", ".B " + ManualPage.escaped(label), ManualPage.escaped(words)]
  }

  /// Paragraphs as such, and the lines of examples as they are typed.
  private mutating func discuss(_ text: String) {
    for paragraph in text.split(separator: "\n\n") {
      let own = paragraph.split(separator: "\n").map(String.init)
      lines.append(".PP")
      if own.allSatisfy({ $0.hasPrefix("raphe ") }) {
        verbatim(own.joined(separator: "\n"))
      } else {
        lines += own.map(ManualPage.escaped)
      }
    }
  }

  private mutating func verbatim(_ text: String) {
    lines += [".RS 2", ".nf"]
    lines += text.split(separator: "\n").map { ManualPage.escaped(String($0)) }
    lines += [".fi", ".RE"]
  }

  /// A line of text of which nothing is taken for a macro, and every hyphen can be copied as it is typed.
  private static func escaped(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("`", with: "\\(ga")
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }
}
