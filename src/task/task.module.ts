import { Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller.js';
import { ListTasks } from './list-tasks.service.js';
import { ReadCalendar } from './read-calendar.service.js';
import { TaskFacts } from './task-facts.js';
import { TasksController } from './tasks.controller.js';

/** What the rounds and agreements ask of each person, seen over all rooms; it reads them and changes nothing. */
@Module({
  controllers: [CalendarController, TasksController],
  providers: [ListTasks, ReadCalendar, TaskFacts],
})
export class TaskModule {}
