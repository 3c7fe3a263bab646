/// A walk over definitions that need each other, each once and after those it needs, however long their chains are.
enum DefinitionWalk {
  /// Calls `done` for every definition; `circle` gets those that lead back to themselves, the first one at both ends.
  ///
  /// - Parameter needs: for each definition those it needs, in the order of the walk.
  static func visit(_ needs: [[Int]], circle: ([Int]) -> Void, done: (Int) -> Void) {
    enum Mark { case unseen, open, done }
    var marks = [Mark](repeating: .unseen, count: needs.count)
    for start in needs.indices where marks[start] == .unseen {
      var path = [(index: start, next: 0)]
      marks[start] = .open
      while let (index, next) = path.last {
        guard next < needs[index].count else {
          marks[index] = .done
          path.removeLast()
          done(index)
          continue
        }
        path[path.count - 1].next += 1
        let other = needs[index][next]
        switch marks[other] {
        case .done: continue
        case .open:
          let from = path.firstIndex { $0.index == other } ?? 0
          circle(path[from...].map(\.index) + [other])
        case .unseen:
          marks[other] = .open
          path.append((other, 0))
        }
      }
    }
  }
}
