import RapheReporting
import Testing

@Suite("The command line in a report")
struct RecordedCommandTests {
  @Test(
    "Is as typed, but for the threads and where it went",
    arguments: [
      ("", ""), ("test --format json a b", "test --format json a b"), ("test --jobs 4 a", "test a"),
      ("test --jobs=4 a", "test a"), ("test -j 4 a", "test a"), ("test -j4 a", "test a"), ("a -vj4", "a -v"),
      ("a -vj 4 b", "a -v b"), ("--output r.json a", "a"), ("-o r.json -q a", "-q a"), ("-o- a", "a"),
      ("--output=r a", "a"), ("--report junit=r.xml a", "a"), ("--report=tap=- a", "a"), ("--jobsx 4", "--jobsx 4"),
      ("-vq a-j", "-vq a-j"), ("- --jobs 2", "-"),
      ("a -- --jobs 4", "a -- --jobs 4"), ("--seed 3 --jobs", "--seed 3"),
    ])
  func words(typed: String, recorded: String) {
    #expect(
      RecordedCommand.words(typed.split(separator: " ").map(String.init))
        == recorded.split(separator: " ").map(String.init))
  }
}
