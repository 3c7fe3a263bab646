import RapheNumerics

/// Runs lists of parameters on several threads, in batches whose results come back in order.
struct Batches: Sendable {
  let plan: RunPlan
  let lanes: Int
  let jobs: Int
  /// How many runs a batch has; enough that few lanes are idle at its end, few enough that memory stays small.
  static let size = 128

  /// Runs all; `parameters` makes the parameters of a run from its number, `take` gets each batch in order.
  func run<Value: Sendable>(
    count: Int, parameters: @escaping @Sendable (Int) -> [Double],
    transform: @escaping @Sendable (Int, Trajectory) -> Value,
    progress: (@Sendable (EnsembleProgress) -> Void)?, take: (Int, [Value]) -> Void
  ) async {
    let batches = count / Self.size + (count % Self.size > 0 ? 1 : 0)
    let work: @Sendable (Int) -> [Value] = { batch in
      let first = batch * Self.size
      let numbers = first..<first + min(Self.size, count - first)
      // Each trajectory goes as soon as it is read: together they would be most of what the program keeps in memory.
      var values = [Value?](repeating: nil, count: numbers.count)
      execute(numbers.map(parameters)) { values[$0] = transform(first + $0, $1) }
      return values.map { value in
        guard let value else { preconditionFailure("every run ends") }
        return value
      }
    }
    await withTaskGroup(of: (Int, [Value]).self) { group in
      var waiting: [Int: [Value]] = [:]
      var (next, taken, done) = (0, 0, 0)
      while next < min(max(jobs, 1), batches) {
        group.addTask { [next] in (next, work(next)) }
        next += 1
      }
      for await (batch, values) in group {
        waiting[batch] = values
        done += values.count
        progress?(EnsembleProgress(done: done, of: count))
        while let ready = waiting.removeValue(forKey: taken) {
          take(taken * Self.size, ready)
          taken += 1
        }
        if next < batches {
          group.addTask { [next] in (next, work(next)) }
          next += 1
        }
      }
    }
  }

  private func execute(_ parameters: [[Double]], _ take: (Int, Trajectory) -> Void) {
    switch lanes {
    case 1: Engine<Double>(plan).run(parameters, take)
    default: Engine<SIMD8<Double>>(plan).run(parameters, take)
    }
  }
}
