import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { RoundModule } from '../round/round.module.js';
import { AssignColumns } from './file/assign-columns.service.js';
import { CommitImport } from './file/commit-import.service.js';
import { DemandChecks } from './file/demand-checks.js';
import { DemandFiles } from './file/demand-files.js';
import { DemandJobs } from './demand.jobs.js';
import { FileCheck } from './file/file-check.js';
import { FileCommit } from './file/file-commit.js';
import { FreeLines } from './free-line/free-lines.js';
import { FreeLinesController } from './free-line/free-lines.controller.js';
import { ImportDemand } from './file/import-demand.service.js';
import { ImportsController } from './file/imports.controller.js';
import { KnownThings } from './reading/known-things.js';
import { MatchFreeLine } from './free-line/match-free-line.service.js';
import { OpenImport } from './file/open-import.js';
import { ReadFreeLines } from './free-line/read-free-lines.service.js';
import { ReadRequirements } from './read-requirements.service.js';
import { RemindMembers } from './remind-members.service.js';
import { Reminders } from './reminders.js';
import { RequirementUses } from './requirement-uses.js';
import { RequirementsController } from './requirements.controller.js';
import { Requirements } from './requirements.js';
import { SingleLines } from './single-lines.js';
import { StagedLines } from './file/staged-lines.js';
import { StateFreeLine } from './free-line/state-free-line.service.js';
import { StateRequirement } from './state-requirement.service.js';
import { StateSubmission } from './state-submission.service.js';
import { Submissions } from './submissions.js';

/**
 * What members need: their demand files, read as they really come, checked as a whole and committed all or nothing;
 * single requirements; lines in words, until the office has found their item; whether a member has submitted or declined, and reminders until it has. Later rooms read the
 * table `requirement`, which holds only lines in force or withdrawn.
 */
@Module({
  imports: [CatalogueModule, RoundModule],
  controllers: [FreeLinesController, ImportsController, RequirementsController],
  providers: [
    AssignColumns,
    CommitImport,
    DemandChecks,
    DemandFiles,
    DemandJobs,
    FileCheck,
    FileCommit,
    FreeLines,
    ImportDemand,
    KnownThings,
    MatchFreeLine,
    OpenImport,
    ReadFreeLines,
    ReadRequirements,
    RemindMembers,
    Reminders,
    RequirementUses,
    Requirements,
    SingleLines,
    StagedLines,
    StateFreeLine,
    StateRequirement,
    StateSubmission,
    Submissions,
  ],
})
export class DemandModule {}
