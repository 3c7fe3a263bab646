import ArgumentParser
import Raphe
import RapheEvaluation
import RapheLanguage
import RapheSyntax

extension Simulate {
  /// The model of the argument, which is a file or an id.
  func resolvedModel() async throws -> ResolvedModel {
    var files = input
    let looksLikeFile = model.contains("/") || FileEnding(of: model) == .document
    let isFile = looksLikeFile || (Path.exists(model) && !Path.isFolder(model))
    if isFile { files.paths = [model] + input.paths }
    let project = await files.project()
    try display.refuseInputs(of: project)
    let found = project.models.first { isFile ? $0.file.id.place.source.name == model : $0.file.id.text == model }
    if !isFile, project.modelIDs.count(where: { $0.text == model }) > 1 {
      // Which of them is meant, nothing says.
      let named = project.diagnostics.filter { $0.severity == .error }
      display.show(named, isLast: true)
      throw Ending(code: 2)
    }
    let unreadable = project.modelIDs.first { isFile ? $0.place.source.name == model : $0.text == model }
    // A mistake in another file is no reason not to run this one.
    let source = (found?.file.id ?? unreadable)?.place.source
    let own = project.diagnostics.filter { diagnostic in
      guard let place = diagnostic.place else { return true }
      return place.source == source || (isFile && place.source.name == model)
    }
    if let found, !own.hasErrors {
      display.show(own)
      return found
    }
    if found != nil || unreadable != nil || own.hasErrors {
      display.show(own.hasErrors ? own : project.diagnostics, isLast: true)
      throw Ending(code: 2)
    }
    if isFile { throw ValidationError("there is no model in '\(model)'.") }
    let ids = Set(project.modelIDs.map(\.text)).sorted()
    let help =
      nearest(to: model, among: ids).map { " Did you mean '\($0)'?" }
      ?? (ids.isEmpty ? "" : " There is \(ids.prefix(12).joined(separator: ", ")).")
    throw ValidationError("'\(model)' is neither a model nor a file.\(help)")
  }
}
