import Fastify from 'fastify';
import pg from 'pg';

// The limit of the benchmark `read`: bare Fastify, one prepared SELECT, no login, no checks, no row-level security.
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 20 });
const text = `select json_build_object('id', l.id, 'number', l.number, 'category', c.code, 'region', l.region, 'title', l.title, 'published', true, 'version', l.version,
    'allowedActions', '[]'::json, 'positions', (
      select json_agg(json_build_object('id', p.id, 'lotId', l.id, 'category', c.code, 'region', l.region, 'regions', p.regions, 'item', i.code, 'unit', i.base_unit,
        'firm', coalesce(p.firm::text, 'withheld'), 'forecast', coalesce(p.forecast::text, 'withheld'), 'total', coalesce(p.total::text, 'withheld'),
        'contributors', 'withheld', 'published', coalesce(p.total::text, 'withheld')) order by i.code)
      from shown_position p join item i on i.network_id = p.network_id and i.id = p.item_id where p.network_id = l.network_id and p.lot_id = l.id)) as lot
  from lot l join category c on c.network_id = l.network_id and c.id = l.category_id where l.network_id = $1 and l.id = $2`;

const fastify = Fastify();
fastify.get<{ Params: { network: string; lot: string } }>('/networks/:network/lots/:lot', async ({ params }) => {
  const { rows } = await pool.query<{ lot: unknown }>({ name: 'lot', text, values: [params.network, params.lot] });
  return rows[0]?.lot;
});
await fastify.listen({ port: Number.parseInt(process.env['PORT'] ?? '0', 10), host: '127.0.0.1' });
process.stdout.write('ready\n');
