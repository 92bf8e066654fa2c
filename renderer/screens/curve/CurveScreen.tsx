/** The curve: the workshop's use cases along the six stages. */
export function CurveScreen() {
  return <h1>Curve</h1>;
}
