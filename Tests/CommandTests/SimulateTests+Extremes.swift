import Testing

extension SimulateTests {
  /// Times and counts at the ends of what can be written: told, and at once.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      (["--until", "1e308d"], "--until must be from 1e-15 to 1e15 h"),
      (["--until", "1e-323"], "--until must be from 1e-15 to 1e15 h"),
      (["--until", "1e300"], "--until must be from 1e-15 to 1e15 h"),
      (["--until", "1", "--every", "1e-323"], "at most a million times"),
      (["--until", "1", "--draws", "9223372036854775807"], "--draws must be 1000000000 or fewer"),
      (
        ["--until", "1", "--sensitivity", "A", "--draws", "9223372036854775807"], "--draws must be 1000000000 or fewer"
      ),
      (["--treatment", "far"], "the treatment's end must be from 1e-15 to 1e15 h"),
    ])
  func theEndsOfNumbers(arguments: [String], words: String) throws {
    let model = Self.model + "\n  far: {doses: [{amount: 10 mg, into: A, at: 1e300 h}]}"
    let result = try simulate(["decay"] + arguments, model: model)
    #expect(result.code == 2)
    #expect(result.error.contains(words), "\(result.error)")
  }

  /// Courses as small and as large as numbers can be are drawn.
  @Test(arguments: ["text", "svg"], ["1e-323", "1e-310", "1e-300", "-1e-323", "1e300", "-1e300", "0"])
  func coursesAtTheEndsOfNumbers(format: String, rate: String) throws {
    let model = """
      raphe: 1
      model: edge
      title: Edge
      time: h
      parameters: {u: {value: 1, unit: 1/h, from: assumption}}
      states: {x: {start: 0, scale: 1e290, unit: "1", rate: u*(\(rate))}}
      """
    let result = try simulate(["edge", "--until", "2", "--format", format], model: model)
    #expect(result.code == 0, "\(result.error)")
    #expect(result.output.contains("x"))
  }
}
