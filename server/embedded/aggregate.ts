// Pipelines: compiled once into stages, then run over a stream of documents, each stage a generator that pulls from the one
// before. Walking the stages backwards tells which top-level fields of the source are read at all.

import { ServerError, location } from './errors.ts';
import { newCompiler, newScope } from './expressions.ts';
import type { Context, Fields, Pipeline, Row, Rows, Stage, StageEnv } from './stage-kit.ts';
import { STAGES, refuseStage } from './stages.ts';
import { isDoc, typeName } from './values.ts';
import type { Doc, Value } from './values.ts';

export { BREATHE } from './stage-kit.ts';
export type { Pipeline, Rows, StageEnv } from './stage-kit.ts';

/**
 * Compiles a pipeline; throws MongoDB's parse errors. The result may run several times. Rows that come in are never changed.
 * The stages that write or watch ($merge, $out, $changeStream, …) belong to the caller and are refused here.
 */
export function compilePipeline(stages: readonly Value[], env: StageEnv): Pipeline {
  const context = contextOf(env);
  const specs = stages.map(stageSpec);
  const compiled = specs.map((spec, index): Stage => {
    const name = Object.keys(spec)[0] ?? '';
    const build = STAGES.get(name);
    if (build === undefined) throw refuseStage(name);
    if (name === '$documents' && index > 0) throw location(40602, '$documents is only valid as the first stage in a pipeline.');
    return build(spec[name], context, name, specs.slice(index + 1));
  });
  let fields: Fields = null;
  for (const stage of compiled.toReversed()) fields = stage.needs(fields);
  return {
    fields: fields === null ? null : [...fields],
    *run(source) {
      let rows: Rows = source;
      for (const stage of compiled) rows = stage.run(rows);
      yield* rows as Iterable<Row>;
    },
  };
}

function stageSpec(stage: Value): Doc {
  if (!isDoc(stage))
    throw new ServerError('TypeMismatch', `Each element of the 'pipeline' array must be an object, found: ${typeName(stage)}`);
  if (Object.keys(stage).length !== 1) throw location(40323, 'A pipeline stage specification object must contain exactly one field.');
  return stage;
}

function contextOf(env: StageEnv): Context {
  const variables: Doc = env.clusterTime === undefined ? env.variables : { ...env.variables, CLUSTER_TIME: env.clusterTime };
  const names = Object.keys(variables);
  const compiler = (more: readonly string[] = []): ReturnType<Context['compiler']> =>
    newCompiler({ variables: more.length === 0 ? names : [...names, ...more], collation: env.collation });
  return {
    env: { ...env, variables },
    compiler,
    expression(expr) {
      const { compiler: made, fields } = compiler();
      return { evaluate: made.compile(expr).evaluate, fields: fields() };
    },
    scope: () => newScope(undefined, variables, env.now),
    pipeline(stages, other = env) {
      if (!Array.isArray(stages))
        throw new ServerError('TypeMismatch', `A pipeline must be an array of objects, found: ${typeName(stages)}`);
      return compilePipeline(stages, other);
    },
  };
}
