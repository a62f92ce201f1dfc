import { Injectable } from '@nestjs/common';
import { missing } from '../../values/domain-error.js';
import { type Call, Calls } from '../call/calls.js';
import { Stages } from '../stage/stages.js';
import type { QuestionTime } from './question.js';

/** Loads what decides until when questions are asked. */
@Injectable()
export class QuestionTimes {
  constructor(
    private readonly calls: Calls,
    private readonly stages: Stages,
  ) {}

  /** The round's call; a draft has no questions and is as good as none. @throws DomainError `call.missing` */
  async callOf(roundId: string): Promise<Call> {
    const call = await this.calls.ofRound(roundId);
    if (!call || call.state === 'draft') throw missing('call');
    return call;
  }

  /** A draft of a stage has not been called. */
  async of({ roundId, state, questionsUntil }: Call): Promise<QuestionTime> {
    const stages = (await this.stages.ofRound(roundId)).map(({ stage }) => stage).filter((stage) => stage.state !== 'draft');
    return { call: state, until: questionsUntil, stages };
  }
}
