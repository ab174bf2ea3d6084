DROP TABLE reset_token;
DROP TABLE refresh_token;
DROP TABLE session;
DROP TABLE login_organization;
DROP TABLE login;
DROP TABLE organization_home;
