/// How far the work at hand is, for whoever watches.
package enum WorkProgress {
  /// Called with how many of how many pieces are done, from any thread; nil when nobody watches.
  @TaskLocal package static var observer: (@Sendable (_ done: Int, _ of: Int) -> Void)?
}
