import RapheNumerics
import Testing

@Suite("Work on several threads")
struct ConcurrencyTests {
  @Test("Each element has its result in its place, whichever ends first", arguments: [1, 2, 7, 200])
  func places(jobs: Int) async {
    let numbers = Array(0..<101)
    let squares = await numbers.mapConcurrently(jobs: jobs) { number in
      for _ in 0..<(number % 5) { await Task.yield() }
      return number * number
    }
    #expect(squares == numbers.map { $0 * $0 })
  }

  @Test("A cancelled run has all its results too")
  func cancelled() async {
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return await Array(0..<50).mapConcurrently(jobs: 3) { Task.isCancelled ? -$0 : $0 }
    }
    task.cancel()
    #expect(await task.value == (0..<50).map { -$0 })
  }

  @Test("No element, no result")
  func none() async {
    #expect(await [Int]().mapConcurrently(jobs: 4) { $0 }.isEmpty)
  }
}
