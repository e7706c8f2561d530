/** A question that cannot be asked: an unknown alternative, a number out of range, a world that cannot be. */
export class QuestionError extends Error {
  override readonly name = "QuestionError";
}
