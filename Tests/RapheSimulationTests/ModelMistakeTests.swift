import RapheSimulation
import Testing

@Suite struct ModelMistakeTests {
  static func mistakes(_ change: (inout Model) -> Void) -> [ModelMistake] {
    var model = Model(
      parameters: [Parameter(name: "k", value: 1)], states: [State(name: "x", start: "1", rate: "-k*x")],
      definitions: [Definition(name: "y", expression: "2*x")])
    change(&model)
    return model.compile().mistakes
  }

  @Test func unknownNamesComeWithThoseThatThereAre() throws {
    let mistake = try #require(
      Self.mistakes {
        $0.parameters[0].name = "kel"; $0.states[0].rate = "-kl*x"
      }.first)
    #expect(mistake.kind == .unknownName)
    #expect(mistake.message == "nothing is named `kl`")
    #expect(mistake.range == 1..<3)
    #expect(mistake.unknown == UnknownName("kl", among: ["kel", "time", "x", "y"]))
  }

  @Test func cyclesShowTheirPath() throws {
    let mistakes = Self.mistakes {
      $0.definitions = [
        Definition(name: "a", expression: "b + 1"), Definition(name: "b", expression: "c*2"),
        Definition(name: "c", expression: "a"),
      ]
    }
    #expect(mistakes.map(\.kind) == [.cycle])
    #expect(mistakes.first?.message == "definitions go in a circle: a -> b -> c -> a")
  }

  @Test func startsDependOnParametersAlone() throws {
    let mistake = try #require(Self.mistakes { $0.states[0].start = "k + y" }.first)
    #expect(mistake.kind == .misplacedName)
    #expect(mistake.message == "a start depends on parameters alone, not on `y`, which depends on `x`")
    #expect(mistake.range == 4..<5)
  }

  @Test func allAtOnce() {
    let mistakes = Self.mistakes {
      $0.parameters.append(Parameter(name: "k", value: .nan))
      $0.parameters.append(Parameter(name: "exp", value: 1, spread: .logNormal(geometricSD: 0.5)))
      $0.states[0].scale = 0
      $0.states[0].rate = "-k*"
      $0.definitions.append(Definition(name: "2z", expression: "x"))
      $0.events = [Event(name: "e", trigger: "x < q", assignments: [Assignment(state: "k", expression: "1")])]
    }
    #expect(
      mistakes.map(\.kind) == [
        .duplicateName, .name, .name, .number, .number, .number, .expression, .unknownName, .misplacedName,
      ])
  }

  @Test func treatmentsAreChecked() throws {
    let model = try compiled(system([("x", "0", "-x")], parameters: ["p": 1]))
    let treatment = Treatment(
      doses: [
        Dose(amount: 1, into: "y"), Dose(amount: 1, into: "x", additional: 3),
        Dose(amount: 1, into: "x", every: 1, bioavailability: 2), Dose(amount: 1, unit: "mgg", into: "x"),
      ],
      settings: [TimedSetting(parameter: "p", value: 1), TimedSetting(parameter: "p", value: 2, from: 5)])
    let simulation = Simulation(
      of: model, treatment: treatment, settings: ["q": 1], until: 1, times: [0, 2], observing: ["z"])
    #expect(
      simulation.mistakes.map(\.kind) == [
        .number, .unknownName, .unknownName, .unknownName, .treatment, .number, .unit, .treatment,
      ])
    guard case .mistakes = simulation.run().failure else {
      Issue.record("ran")
      return
    }
  }
}
