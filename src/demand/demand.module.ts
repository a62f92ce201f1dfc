import { Module } from '@nestjs/common';
import { RoundModule } from '../round/round.module.js';
import { AssignColumns } from './assign-columns.service.js';
import { CommitImport } from './commit-import.service.js';
import { DemandFiles } from './demand-files.js';
import { DemandJobs } from './demand.jobs.js';
import { FileCheck } from './file-check.js';
import { FileCommit } from './file-commit.js';
import { ImportDemand } from './import-demand.service.js';
import { ImportsController } from './imports.controller.js';
import { KnownThings } from './known-things.js';
import { OpenImport } from './open-import.js';
import { ReadRequirements } from './read-requirements.service.js';
import { RemindMembers } from './remind-members.service.js';
import { Reminders } from './reminders.js';
import { Requirements } from './requirements.js';
import { RequirementsController } from './requirements.controller.js';
import { StagedLines } from './staged-lines.js';
import { StateRequirement } from './state-requirement.service.js';
import { StateSubmission } from './state-submission.service.js';
import { Submissions } from './submissions.js';

/**
 * What members need: their demand files, read as they really come, checked as a whole and committed all or nothing;
 * single requirements; whether a member has submitted or declined, and reminders until it has. Later rooms read the
 * table `requirement`, which holds only lines in force or withdrawn.
 */
@Module({
  imports: [RoundModule],
  controllers: [ImportsController, RequirementsController],
  providers: [
    AssignColumns,
    CommitImport,
    DemandFiles,
    DemandJobs,
    FileCheck,
    FileCommit,
    ImportDemand,
    KnownThings,
    OpenImport,
    ReadRequirements,
    RemindMembers,
    Reminders,
    Requirements,
    StagedLines,
    StateRequirement,
    StateSubmission,
    Submissions,
  ],
})
export class DemandModule {}
