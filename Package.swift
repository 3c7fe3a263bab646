// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// Whether a release build optimises only what computes, for tests that begin soon and do not take long.
///
/// Of the rest, with its tests, optimising takes longer than it saves; so do notes for a debugger, and interfaces that
/// are made before their modules. A package that depends on this one cannot ask.
let optimisesNumbersAlone = Context.environment["RAPHE_OPTIMISE"] == "numbers"
let quick = ["-no-emit-module-separately-wmo", "-Xfrontend", "-gnone"]
let computing = settings + (optimisesNumbersAlone ? [.unsafeFlags(quick, .when(configuration: .release))] : [])
let plain = computing + (optimisesNumbersAlone ? [.unsafeFlags(["-Onone"], .when(configuration: .release))] : [])

/// A module of the library.
///
/// Each knows only those named as its dependencies; `RapheCommand` alone prints and exits.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [], computes: Bool = false
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: computes ? computing : plain)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, resources: resources, swiftSettings: plain)
}

let package = Package(
  name: "raphe",
  products: [
    .library(name: "Raphe", targets: ["Raphe"]),
    .executable(name: "raphe", targets: ["RapheCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    module("RapheSyntax", ["CYAML"]),
    module("RapheNumerics", computes: true),
    module("RapheLanguage", ["RapheNumerics", "RapheSyntax", "RapheStatistics", "RapheSimulation"]),
    module("RapheStatistics", ["RapheNumerics"], computes: true),
    module("RapheSimulation", ["RapheNumerics"], computes: true),
    module(
      "RapheEvidence", ["RapheNumerics", "RapheSyntax", "RapheLanguage", "RapheStatistics"], computes: true),
    module(
      "RapheEvaluation",
      ["RapheNumerics", "RapheSyntax", "RapheLanguage", "RapheStatistics", "RapheSimulation", "RapheEvidence"],
      computes: true),
    module("RapheReport", ["RapheLanguage"]),
    module(
      "RapheReporting",
      [
        "RapheNumerics", "RapheSyntax", "RapheLanguage", "RapheStatistics", "RapheSimulation", "RapheEvidence",
        "RapheEvaluation", "RapheReport",
      ]),
    module(
      "Raphe",
      [
        "RapheNumerics", "RapheSyntax", "RapheLanguage", "RapheStatistics", "RapheSimulation", "RapheEvidence",
        "RapheEvaluation", "RapheReport", "RapheReporting",
      ],
      exclude: ["API.txt", "Raphe.docc"]),
    .executableTarget(
      name: "RapheCommand",
      dependencies: [
        "RapheNumerics", "RapheSyntax", "RapheLanguage", "RapheStatistics", "RapheSimulation", "RapheEvidence",
        "RapheEvaluation", "RapheReport", "RapheReporting", "Raphe",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: plain),
    .executableTarget(
      name: "raphe-benchmark",
      dependencies: [
        "CYAML", "RapheSyntax", "RapheLanguage", "RapheStatistics", "RapheSimulation", "RapheEvidence",
        "RapheEvaluation", "References",
      ],
      swiftSettings: plain),
    // What tests and benchmark share: reference values, a reference model, how wide a sweep is.
    .target(
      name: "References", dependencies: ["RapheStatistics", "RapheSimulation"], path: "Tests/References",
      swiftSettings: plain),
    tests("RapheSyntaxTests", ["RapheSyntax", "References"]),
    tests("RapheLanguageTests", ["RapheSyntax", "RapheStatistics", "RapheSimulation", "RapheLanguage", "References"]),
    tests("RapheNumericsTests", ["RapheNumerics"]),
    tests("RapheStatisticsTests", ["RapheNumerics", "RapheStatistics", "References"]),
    tests(
      "RapheSimulationTests", ["RapheNumerics", "RapheSimulation", "References"], resources: [.copy("Resources")]),
    tests(
      "RapheEvidenceTests", ["RapheSyntax", "RapheLanguage", "RapheStatistics", "RapheEvidence", "References"]),
    tests(
      "RapheEvaluationTests",
      [
        "RapheNumerics", "RapheSyntax", "RapheLanguage", "RapheStatistics", "RapheSimulation", "RapheEvidence",
        "RapheEvaluation", "References",
      ]),
    tests("RapheReportTests", ["RapheReport"]),
    tests(
      "RapheReportingTests",
      [
        "RapheSyntax", "RapheLanguage", "RapheStatistics", "RapheSimulation", "RapheEvidence", "RapheEvaluation",
        "RapheReport", "RapheReporting", "References",
      ]),
    tests("RapheTests", ["Raphe"]),
    tests("CommandTests", ["RapheCommand", "RapheReport", "RapheReporting"]),
  ],
  swiftLanguageModes: [.v6]
)
