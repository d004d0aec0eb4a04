/**
 * The strongly connected components of a graph, by Tarjan: `component` numbers each vertex's component, `members` lists
 * them. What a component leads to has a lower number.
 */
export function stronglyConnected(next: readonly (readonly number[])[]): {
  readonly component: readonly number[];
  readonly members: readonly (readonly number[])[];
} {
  const component: number[] = [];
  const members: number[][] = [];
  const order: number[] = [];
  const low: number[] = [];
  const path: number[] = [];
  let count = 0;

  const open = (vertex: number) => {
    order[vertex] = low[vertex] = count += 1;
    path.push(vertex);
    return { vertex, edge: 0 };
  };
  for (let root = 0; root < next.length; root += 1) {
    if (order[root] !== undefined) continue;
    const stack = [open(root)];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const { vertex } = top;
      const to = next[vertex]?.[top.edge];
      top.edge += 1;
      if (to !== undefined) {
        if (order[to] === undefined) stack.push(open(to));
        else if (component[to] === undefined) low[vertex] = Math.min(low[vertex] ?? 0, order[to]);
        continue;
      }
      stack.pop();
      const parent = stack.at(-1)?.vertex;
      if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[vertex] ?? 0);
      if (low[vertex] !== order[vertex]) continue;
      const group = path.splice(path.lastIndexOf(vertex));
      for (const member of group) component[member] = members.length;
      members.push(group);
    }
  }
  return { component, members };
}
