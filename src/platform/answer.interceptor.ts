import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, StreamableFile } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { map, type Observable } from 'rxjs';
import type { ZodType } from 'zod';
import { InvariantBroken } from '../values/invariant.js';

/** Nest's own key under which `SerializeOptions` (set by `Answers`) keeps the schema. */
const SERIALIZE_OPTIONS = 'class_serializer:options';

/** Lets only what the answer's schema names leave; an answer that breaks it is our own mistake. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const options = this.reflector.get<{ schema?: ZodType } | undefined>(SERIALIZE_OPTIONS, context.getHandler());
    const schema = options?.schema;
    if (!schema) return next.handle();
    return next.handle().pipe(map((answer: unknown) => (answer instanceof StreamableFile ? answer : checked(schema, answer))));
  }
}

function checked(schema: ZodType, answer: unknown): unknown {
  const read = schema.safeParse(answer);
  if (read.success) return read.data;
  const places = read.error.issues.slice(0, 5).map((issue) => `${issue.path.join('/')}: ${issue.message}`);
  throw new InvariantBroken(`an answer does not fit its schema (${places.join('; ')})`);
}
