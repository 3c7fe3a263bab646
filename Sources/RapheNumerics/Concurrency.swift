extension Array where Element: Sendable {
  /// Applies a pure function to each element on so many threads, results in the order of the elements.
  ///
  /// Each element has exactly one result, of a task that was cancelled too. Who watches by `WorkProgress` is told of each.
  package func mapConcurrently<Result: Sendable>(
    jobs: Int, _ transform: @escaping @Sendable (Element) async -> Result
  ) async -> [Result] {
    let observer = WorkProgress.observer
    @Sendable func piece(_ element: Element) async -> Result {
      if observer == nil { return await transform(element) }
      // Work within a piece is no progress of its own.
      return await WorkProgress.$observer.withValue(nil) { await transform(element) }
    }
    guard jobs > 1, count > 1 else {
      var results: [Result] = []
      for element in self {
        results.append(await piece(element))
        observer?(results.count, count)
      }
      return results
    }
    let elements = self
    return await withTaskGroup(of: (Int, Result).self) { group in
      var results = [Result?](repeating: nil, count: elements.count)
      var next = 0
      var done = 0
      while next < Swift.min(jobs, elements.count) {
        group.addTask { [next] in (next, await piece(elements[next])) }
        next += 1
      }
      for await (index, result) in group {
        results[index] = result
        done += 1
        observer?(done, elements.count)
        if next < elements.count {
          group.addTask { [next] in (next, await piece(elements[next])) }
          next += 1
        }
      }
      return results.enumerated().map { index, result in
        // Left out, it would shift all that follow to the place of another element.
        guard let result else { preconditionFailure("element \(index) of \(elements.count) has no result") }
        return result
      }
    }
  }
}
