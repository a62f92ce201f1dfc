import { Module } from '@nestjs/common';
import { ListTasks } from './list-tasks.service.js';
import { TaskFacts } from './task-facts.js';
import { TasksController } from './tasks.controller.js';

/** What the rounds and agreements ask of each person, seen over all rooms; it reads them and changes nothing. */
@Module({
  controllers: [TasksController],
  providers: [ListTasks, TaskFacts],
})
export class TaskModule {}
