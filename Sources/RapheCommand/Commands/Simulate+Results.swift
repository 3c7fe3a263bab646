import RapheLanguage
import RapheReporting
import RapheSimulation

extension Simulate {
  func showCourse(_ request: SimulationRequest) throws {
    let trajectory = request.simulation.run()
    if let failure = trajectory.failure {
      display.show([request.model.failed(failure)], isLast: true)
      throw Ending(code: 2)
    }
    display.show(request.model.moved(trajectory.drifts, tolerance: options.rtol))
    var courses = SimulatedCourses(
      trajectory, of: request.model, request.simulation, group: options.group, treatment: options.treatment)
    courses.shownTime = request.shownTime
    try display.write(.simulate(courses), as: format)
  }

  func showEnsemble(_ request: SimulationRequest) async throws {
    let summary = await request.ensemble.summary(progress: display.progress())
    display.endProgress()
    display.show(request.model.moved(request.simulation.run().drifts, tolerance: options.rtol))
    var courses = SimulatedCourses(
      summary, of: request.model, request.ensemble, group: options.group, treatment: options.treatment)
    courses.shownTime = request.shownTime
    display.show(request.model.failed(summary, isWhole: display.verbose))
    if summary.completed == 0 { throw Ending(code: 2) }
    try display.write(.simulate(courses), as: format)
  }

  func showSensitivity(of variable: String, _ request: SimulationRequest) async throws {
    let found = await request.ensemble.sobol(of: variable, at: request.simulation.until, progress: display.progress())
    display.endProgress()
    guard let indices = found, indices.completed > 0 else {
      display.show([SobolIndices.noneLeft], isLast: true)
      throw Ending(code: 2)
    }
    display.show(indices.leftOut)
    try display.write(.sensitivity(indices, timeUnit: request.model.file.time.text), as: format)
  }
}
