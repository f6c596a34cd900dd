/// The process of a task has ended. Nothing that the task does any more has an effect.
struct Crashed: Error {}
