/** What the server says in Chinese. */
import type { MessageKey } from './messages-en';

export const CHINESE: Record<MessageKey, string> = {
  far_above_invalid: 'GRIDWATCH_FAR_ABOVE 应为整数（记录条数），当前值为“{rows}”。',
  port_invalid: 'PORT 应为 1 至 65535 的整数，当前值为“{port}”。',
  port_taken:
    '{host} 的 {port} 端口已被其他程序占用。请停止该程序，或改用其他端口启动：PORT={next} npm start',
  port_forbidden: '当前用户无权使用 {port} 端口。请改用 1023 以上的端口：PORT=5173 npm start',
  host_unknown: 'HOST={host} 不是本机地址。仅供本机使用请设为 127.0.0.1，供网络访问请设为 0.0.0.0。',
  folder_readonly: '数据目录 {folder} 不可写。请调整其权限，或通过 GRIDWATCH_DATA_DIR 指定其他目录。',
  folder_not_folder:
    '无法创建数据目录 {folder}：路径中有一部分是文件。请通过 GRIDWATCH_DATA_DIR 指定其他目录。',
  folder_full:
    '数据目录 {folder} 空间不足：剩余 {free} MB，需要 {needed} MB。请清理空间，或通过 GRIDWATCH_DATA_DIR 指定其他目录。',
  folder_in_use:
    '另一个 Gridwatch（进程号 {pid}）正在使用数据目录 {folder}。请先停止它，或通过 GRIDWATCH_DATA_DIR 指定其他目录。',
  region_unknown: 'GRIDWATCH_REGIONS 中的“{region}”在 data/ 下没有对应的文件夹。',
  embedded_broken:
    '无法打开 {folder} 中的数据库（{reason}）。“npm run reset”可重建空库；如需保留其中内容，请先复制该目录。',
  database_url_invalid: 'DATABASE_URL 的格式应为 postgres://用户:密码@主机:5432/数据库名。',
  database_unreachable: '{address} 没有 PostgreSQL 响应。请确认数据库已启动，且 DATABASE_URL 填写正确。',
  database_refused: '{address} 的 PostgreSQL 拒绝了 DATABASE_URL 中的用户名或密码。',
  database_missing: '{address} 的 PostgreSQL 中没有数据库“{database}”。请先创建：createdb {database}',
  database_rights:
    'DATABASE_URL 中的用户权限不足，无法完成首次启动（{reason}）。请由数据库管理员执行首次启动。',
  database_too_old: 'PostgreSQL 服务器版本为 {version}，Gridwatch 需要 15 或更高版本。',
  postgis_missing:
    '{address} 的 PostgreSQL 未安装 PostGIS。请在服务器上安装（Debian、Ubuntu：apt install postgresql-postgis）后重新启动。',
  extension_missing:
    '{address} 的 PostgreSQL 缺少扩展 {extension}。请在服务器上安装 postgresql-contrib 软件包后重新启动。',
  extension_elsewhere:
    '数据库中的扩展 {extension} 位于模式 {schema}，Gridwatch 需要它位于 extensions 模式。请在 DATABASE_URL 中指定一个新的空数据库。',
  database_unavailable: '数据库暂时无法连接，请稍后重试。',
  migrations_unknown:
    '数据库中有本版本 Gridwatch 不认识的迁移（{versions}）。请使用建立该库的版本，或更换数据库；“npm run reset”可清空本库。',
  migrations_changed:
    '迁移 {versions} 在应用到本库之后又有改动。请使用建立该库的版本，或用“npm run reset”清空本库。',
  migrations_late:
    '迁移 {versions} 的次序早于本库已应用的迁移。请使用建立该库的版本，或用“npm run reset”清空本库。',
  migration_failed: '迁移 {version} 执行失败，已回滚：{reason}',
  data_failed: '数据加载失败：{reason}',
  build_failed: '前端构建失败：\n{output}',
  supabase_incomplete: 'VITE_SUPABASE_URL 与 VITE_SUPABASE_ANON_KEY 须同时设置。',
  supabase_url_invalid: 'VITE_SUPABASE_URL 应为网址，例如 https://project.supabase.co，当前值为“{url}”。',
  admin_incomplete: 'GRIDWATCH_ADMIN_EMAIL 与 GRIDWATCH_ADMIN_PASSWORD 须同时设置，密码不少于 10 个字符。',
  basemaps_unreadable:
    'GRIDWATCH_BASEMAPS：无法读取 {file}（{reason}）。该文件应为 JSON 格式的底图清单，格式见 README。',
  basemap_missing: '{file}：底图“{basemap}”缺少字段 {field}。',
  basemap_wrong_form: '{file}：底图“{basemap}”的字段 {field} 格式不符，应为：{expected}',
  basemap_unknown_field: '{file}：底图“{basemap}”中的字段 {field} 不在规定之列，可用字段为：{expected}',
  basemap_id_taken: '{file}：底图“{basemap}”的 {field} 已被占用，请另行指定。',
  basemap_key_missing: '{file}：底图“{basemap}”的 {field} 需要密钥，请通过环境变量 {expected} 提供。',
  basemap_baidu_grid:
    '{file}：底图“{basemap}”采用 BD-09，其瓦片为百度自有切片方案，本系统不支持。请改用 {field} 为下列之一的底图：{expected}',
  basemap_degree_grid:
    '{file}：底图“{basemap}”的 {field} 采用经纬度切片矩阵（c、EPSG:4326、EPSG:4490），请改用 Web 墨卡托切片矩阵：{expected}',
  basemap_vector_not_moved:
    '{file}：底图“{basemap}”为 GCJ-02 样式，仅图片瓦片可纠偏到数据坐标系。请改用图片瓦片（xyz、wmts、pmtiles），或 {field} 为下列之一的样式：{expected}',
  host_foreign:
    '本 Gridwatch 仅供所在计算机使用。如需供他人访问，请以 HOST=0.0.0.0 启动；经代理访问时请设置 GRIDWATCH_DEMO=0。',
  upkeep_failed: '数据库例行维护失败，一小时后将重试：{reason}',
  too_large: '请求超过 {limit} MB。',
  too_many_attempts: '登录失败次数过多，请几分钟后再试。',
  unexpected: 'Gridwatch 未能启动：{reason}\n设置 GRIDWATCH_DEBUG=1 后启动可查看详情。',
  building: '正在构建前端……',
  built: '前端构建完成（{seconds} 秒）',
  opening: '正在启动数据库……',
  opening_first: '首次启动，正在创建数据库（约 10 秒）……',
  opened: '数据库就绪（{seconds} 秒）',
  started_over: '上次首次启动未完成，现重新开始。',
  migrating: '执行迁移 {name}',
  loading: '正在加载数据……',
  loaded: '数据加载完成（{seconds} 秒）',
  demo_on: '演示账号：{accounts}；密码 {password}',
  demo_off:
    '{host} 可被其他人访问，演示账号已停用。GRIDWATCH_DEMO=1 可启用；GRIDWATCH_ADMIN_EMAIL 与 GRIDWATCH_ADMIN_PASSWORD 用于创建管理员。',
  demo_off_by_wish: '演示账号已停用。GRIDWATCH_ADMIN_EMAIL 与 GRIDWATCH_ADMIN_PASSWORD 用于创建管理员。',
  admin_made: '管理员：{email}',
  serving_only: '前端使用的 Supabase：{url}',
  stopping: '正在停止……',
  reset_folder: '已删除 {folder} 中的数据库。',
  reset_nothing: '{folder} 中没有数据库。',
  reset_server:
    '此操作将删除 {address} 上数据库 {database} 的模式 {schemas} 及其全部内容，共 {tables} 张表，包括所有用户和会话。确认执行：npm run reset -- --yes',
  reset_done: '已删除 {address} 上数据库 {database} 的模式 {schemas}。',
};
