import ArgumentParser
import Raphe
import RapheLanguage
import RapheReporting
import RapheSyntax

/// `raphe init`: a new project that passes.
struct Initialise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes a project that passes: theory, rival, findings, vocabulary, gates, CI, hook and editor settings.",
    usage: "raphe init [<folder>] [--topic <topic>]",
    discussion: """
      Serotonin comes with published findings; dopamine and noradrenaline with their receptors and regions, and examples \
      that are made up and say so; any other topic with targets to be filled in. Nothing that is there is replaced. Exit \
      codes: 0 done; 2 wrong usage, or a file is there already or cannot be written, and nothing was written.

      Examples:

      raphe init my-project
      raphe init my-project --topic dopamine
      """)

  @Argument(help: "The folder, which is made when there is none.", completion: .directory)
  var folder = "."

  @Option(
    help: ArgumentHelp("serotonin, dopamine, noradrenaline, or a word of your own.", valueName: "topic"),
    completion: .list(Topic.known))
  var topic = "serotonin"

  @OptionGroup var display: DisplayOptions

  func validate() throws {
    if Topic(topic) == nil {
      throw ValidationError(
        "--topic takes a word or a few, of letters and digits, at most 40 in all; it is '\(topic)'.")
    }
    if display.output != nil { throw ValidationError("--output has no place here: the folder is the argument.") }
  }

  func run() throws {
    guard let topic = Topic(topic) else { return }
    let project = StartingProject(topic)
    let files = project.files(schema: JSONSchema.text())
    let taken = files.map { Path.join(folder, $0.path) }.filter { Path.exists($0) || Path.isLink($0) }
    if !taken.isEmpty {
      throw refuse(
        taken.map { path in
          // One way out is enough for all of them.
          Diagnostic(
            .wouldReplace, "`\(path)` is there already; nothing was written", at: nil,
            help: path == taken.last ? "name another folder, such as `raphe init my-project`" : nil)
        })
    }
    if let failure = OutputFolder.writeTree(files.map { ($0.path, $0.text, $0.isProgram) }, to: folder) {
      throw refuse([
        Diagnostic(
          .wouldReplace, "`\(failure.path)` cannot be written: \(failure.reason); nothing was written", at: nil)
      ])
    }
    if !display.quiet { try display.write(words(topic, files)) }
  }

  private func refuse(_ diagnostics: [Diagnostic]) -> Ending {
    display.show(diagnostics, isLast: true)
    return Ending(code: 2)
  }

  private func words(_ topic: Topic, _ files: [StartingProject.File]) -> String {
    let place = folder == "." ? "the current folder" : "`\(folder.visible)`"
    let enter = folder == "." ? "" : "  cd \(folder.visible)\n"
    let list = files.map { "  \($0.path)\n" }.joined()
    let examples = topic == .serotonin ? "" : "The findings are made up: replace them before you believe a verdict.\n\n"
    return """
      A project on \(topic.name) in \(place):

      \(list)
      \(examples)Next:
      \(enter)  raphe test
        raphe test --watch     # again after each change
        raphe explain \(StartingProject.claim(of: topic))

      """
  }
}
