import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { invariant } from '../values/invariant.js';

/** Where the SQL files are: `migrations/` of the project, whether run from source or from `dist`. */
function migrationsFolder(): string {
  const folder = [join(import.meta.dirname, '..', '..', 'migrations'), join(import.meta.dirname, '..', '..', '..', 'migrations')].find((candidate) =>
    existsSync(candidate),
  );
  invariant(folder !== undefined, 'the folder migrations/ is part of the product');
  return folder;
}

/** One forward-only SQL file as TypeORM's runner wants it; its number is the order. */
function migrationOf(folder: string, file: string): new () => MigrationInterface {
  const number = file.slice(0, 4);
  return class SqlFile implements MigrationInterface {
    readonly name = `${file.slice(5, -4).replaceAll('-', '_')}${number.padStart(13, '0')}`;

    async up(run: QueryRunner): Promise<void> {
      await run.query(readFileSync(join(folder, file), 'utf8'));
    }

    down(): Promise<void> {
      return Promise.reject(new Error('Migrations go forward only: restore the backup instead.'));
    }
  };
}

function allMigrations(): (new () => MigrationInterface)[] {
  const folder = migrationsFolder();
  return readdirSync(folder)
    .filter((file) => /^\d{4}_.+\.sql$/.test(file))
    .sort()
    .map((file) => migrationOf(folder, file));
}

/** The role that the service's logins belong to; 0001 makes it where it is missing, but two databases of one server may do so at once. */
const MAKE_ROLE = `do $$ begin
  if not exists (select from pg_roles where rolname = 'poolround_app') then
    create role poolround_app nologin nobypassrls;
  end if;
exception when duplicate_object or unique_violation then null;
end $$`;

/**
 * Applies what is missing, each file in its own transaction. Services that start at once wait for each other before (`oneStartAtATime`).
 * @param ownerUrl a role that may create tables and roles
 * @returns the names of what was applied
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: allMigrations(),
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    poolSize: 1,
  });
  await source.initialize();
  try {
    await source.query(MAKE_ROLE);
    const applied = await source.runMigrations();
    return applied.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}
