import { Box, Container, Group, Image, Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { LanguageSwitch, SchemeSwitch } from '../frame/switches';

/** The pages in front of the house: signing in, accepting an invitation. */
export function Doorway({ title, intro, children }: { title: string; intro: string; children: ReactNode }) {
  return (
    <Box component="main" id="content" mih="100dvh" py={{ base: 'lg', sm: 72 }}>
      <Container size={440}>
        <Group justify="space-between" mb="xl">
          <Group gap="xs">
            <Image src="/mark.svg" alt="" w={32} h={32} />
            <Text fw={700} size="lg">
              Poolround
            </Text>
          </Group>
          <Group gap="xs">
            <LanguageSwitch />
            <SchemeSwitch />
          </Group>
        </Group>
        <Paper withBorder p={{ base: 'lg', sm: 'xl' }} radius="lg" shadow="sm">
          <Title order={1} mb={4}>
            {title}
          </Title>
          <Text c="dimmed" mb="lg">
            {intro}
          </Text>
          {children}
        </Paper>
      </Container>
    </Box>
  );
}
